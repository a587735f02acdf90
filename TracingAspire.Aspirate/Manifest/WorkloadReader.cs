using TracingAspire.Aspirate.Json;
using TracingAspire.Aspirate.Problems;

namespace TracingAspire.Aspirate.Manifest;

/// <summary>Reads projects, containers and Dockerfiles.</summary>
internal static class WorkloadReader
{
    public static WorkloadResource Project(string name, string type, JsonSection section) =>
        Shared(name, type, section) with { ProjectPath = section.Text("path", required: true) ?? "" };

    public static WorkloadResource Container(string name, string type, JsonSection section, ProblemList problems)
    {
        var build = section.Section("build") is { } body ? Build(body, problems) : null;
        var image = section.Text("image", required: build is null && type == "container.v0");
        if (type == "container.v1" && image is null && build is null)
            problems.Error(section.Path, section.Line, "has neither 'image' nor 'build'; it needs one of them.");
        if (image is not null && (image.Length == 0 || image.Any(char.IsWhiteSpace)))
            problems.Error($"{section.Path}.image", section.Line, $"'{image}' is no image name.");

        return Shared(name, type, section) with
        {
            Image = image,
            Build = build,
            Entrypoint = ResourceReader.Placed(section, "entrypoint"),
            BindMounts = [.. section.Objects("bindMounts").Select(BindMount)],
            Volumes = [.. section.Objects("volumes").Select(Volume)],
        };
    }

    public static WorkloadResource Dockerfile(string name, string type, JsonSection section) =>
        Shared(name, type, section) with
        {
            Build = new(
                section.Text("context", required: true) ?? "",
                section.Text("path", required: true) ?? "",
                Stage: null,
                section.Texts("buildArgs")),
        };

    private static WorkloadResource Shared(string name, string type, JsonSection section) => new(name, type, section.Line)
    {
        ConnectionString = ResourceReader.Placed(section, "connectionString"),
        Args = section.List("args"),
        Env = section.Texts("env"),
        Annotations = section.Texts("annotations"),
        Bindings = [.. section.Sections("bindings").Select(binding => Binding(binding.Name, binding.Section))],
    };

    private static ManifestBinding Binding(string name, JsonSection section)
    {
        _ = section.Text("transport");
        return new(
            name,
            section.Text("scheme", required: true) ?? "",
            (section.Text("protocol") ?? "tcp").ToUpperInvariant(),
            section.Port("port"),
            section.Port("targetPort"),
            section.Flag("external") ?? false,
            section.Line);
    }

    private static ManifestBindMount BindMount(JsonSection section) => new(
        section.Text("source", required: true) ?? "",
        section.Text("target", required: true) ?? "",
        section.Flag("readOnly") ?? false,
        section.Path,
        section.Line);

    private static ManifestVolume Volume(JsonSection section) => new(
        section.Text("name"),
        section.Text("target", required: true) ?? "",
        section.Flag("readOnly") ?? false,
        section.Path,
        section.Line);

    private static DockerfileBuild Build(JsonSection section, ProblemList problems)
    {
        var build = new DockerfileBuild(
            section.Text("context", required: true) ?? "",
            section.Text("dockerfile", required: true) ?? "",
            section.Text("stage"),
            section.Texts("args"));
        _ = section.Flag("buildOnly");
        foreach (var member in section.Unread)
            problems.Note($"{section.Path}.{member.Name}", "is not passed to the container builder.");
        return build;
    }
}
