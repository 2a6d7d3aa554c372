"""What the web page is made of: values for its template, data for its script."""
