"""What a documentation team plugs in: the sample index, descriptions, pages, requests and a site."""
