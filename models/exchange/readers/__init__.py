"""Read the files of other programs into plain records; nothing here knows the notebook."""
