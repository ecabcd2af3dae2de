"""Documents as web pages: self-contained, without scripts, for screens of any width and for paper."""
