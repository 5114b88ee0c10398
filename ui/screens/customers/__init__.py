"""The list of customers: filter, sort, choose several, tag, archive, export."""
