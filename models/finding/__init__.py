"""Finding anybody by any scrap: what can be found, and how a question is answered."""
