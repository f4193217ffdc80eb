"""`python -m voices` is `voices`."""

from voices.cli.app import main

if __name__ == "__main__":
    main()
