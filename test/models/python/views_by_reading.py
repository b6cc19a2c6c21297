"""Views of a site whose module imports nothing of it: they are known by what they read of a request."""
import os


def search(request):
    os.system("find " + request.GET["q"])  # error[no-command-injection]: Request data


def upload(request):
    name = request.FILES["file"].name
    os.system("file " + name)  # error[no-command-injection]: Request data


class Report:
    def get(self, request):
        os.system("report " + request.query_params["day"])  # error[no-command-injection]: Request data


def forward(request):
    """Of somebody else's request nothing is known."""
    os.system(request.command)  # error[no-command-injection]: unknown origin


def stored(job):
    os.system("job " + job.GET)  # error[no-command-injection]: unknown origin
