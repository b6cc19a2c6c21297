import os

from django import forms
from django.views.generic import FormView
from rest_framework import generics, serializers


class Search(forms.Form):
    name = forms.CharField()
    page = forms.IntegerField()
    order = forms.ChoiceField(choices=[("asc", "asc"), ("desc", "desc")])

    def clean(self):
        os.system("echo " + self.cleaned_data["name"])  # error[no-command-injection]: reaches a shell command
        os.system("echo %s" % self.cleaned_data["page"])


def search(request):
    form = Search(request.POST)
    if form.is_valid():
        os.system("echo " + form.cleaned_data["name"])  # error[no-command-injection]: reaches a shell command
        os.system("echo " + form.cleaned_data.get("name"))  # error[no-command-injection]: reaches a shell command
        os.system("head -n %s log" % form.cleaned_data["page"])
        os.system("sort --" + form.cleaned_data["order"])
        form.save()


class Find(FormView):
    form_class = Search

    def form_valid(self, form):
        os.system("echo " + form.cleaned_data["name"])  # error[no-command-injection]: reaches a shell command
        os.system("head -n %s log" % form.cleaned_data["page"])


class Job(serializers.Serializer):
    command = serializers.CharField()
    times = serializers.IntegerField()

    def validate(self, data):
        os.system("which " + data["command"])  # error[no-command-injection]: reaches a shell command
        return data

    def create(self, validated_data):
        os.system("run " + validated_data["command"])  # error[no-command-injection]: reaches a shell command
        os.system("run -n %s" % validated_data["times"])

    def update(self, instance, validated_data):
        os.system("run " + validated_data["command"])  # error[no-command-injection]: reaches a shell command


class Jobs(generics.CreateAPIView):
    serializer_class = Job

    def perform_create(self, serializer):
        os.system("run " + serializer.validated_data["command"])  # error[no-command-injection]: reaches a shell command
        os.system("run -n %s" % serializer.validated_data["times"])
        serializer.save()

    def post(self, request):
        job = Job(data=request.data)
        job.is_valid(raise_exception=True)
        os.system("run " + job.validated_data["command"])  # error[no-command-injection]: reaches a shell command
        os.system("run %s" % job.validated_data["times"])
