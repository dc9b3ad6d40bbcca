"""What ``make quality`` and ``make bench`` measure: gold data, and times beside stock Whoosh."""
