"""Who is in the notebook twice: found, compared, merged, and taken apart again."""
