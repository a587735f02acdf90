using System.Collections.Immutable;
using System.Text;
using TracingAspire.Aspirate.Expressions;
using TracingAspire.Aspirate.Json;
using TracingAspire.Aspirate.Manifest;
using TracingAspire.Aspirate.Problems;
using TracingAspire.Aspirate.Settings;

namespace TracingAspire.Aspirate.Workloads;

/// <summary>One resource to one workload.</summary>
internal sealed class WorkloadBuilder(
    ManifestDocument manifest,
    AspirateSettings settings,
    BuildOptions options,
    EndpointTable endpoints,
    ExpressionEvaluator evaluator,
    ImageNames images,
    ProblemList problems)
{
    private const string DashboardEndpoint = "http://aspire-dashboard:18889";

    private readonly BindMountReader _bindMounts = new(manifest.Folder, evaluator, problems);
    private readonly VolumeNames _volumes = new(problems);

    public Workload Build(WorkloadResource resource)
    {
        var own = settings.For(resource.Name, resource.IsProject);
        new SettingsCheck(resource, own, endpoints, problems).Run();
        new SettingsNamesCheck(resource, settings.OnlyFor(resource.Name), problems).Run();
        var secrets = new SortedDictionary<string, ResolvedValue>(StringComparer.Ordinal);
        var clear = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var args = Args(resource, secrets);
        Environment(resource, clear, secrets);

        var annotations = Annotations(resource);
        return new()
        {
            Name = resource.Name,
            Image = images.Of(resource),
            ImagePullPolicy = options.ImagePullPolicy ?? own.ImagePullPolicy ?? settings.ImagePullPolicy ?? "IfNotPresent",
            Command = Command(resource),
            Args = args,
            BuildArgs = BuildArgs(resource),
            Environment = [.. clear],
            SecretEnvironment = [.. secrets],
            ConfigFiles = _bindMounts.Read(resource),
            Volumes = _volumes.Read(resource, own),
            Annotations = Join(annotations, own.Annotations),
            PodAnnotations = Join([.. annotations, .. DaprSidecar.Annotations(manifest, resource, endpoints)], own.PodAnnotations),
            UsesRegistryCredentials = options.PrivateRegistry is not null,
            Settings = own,
        };
    }

    private string? Command(WorkloadResource resource)
    {
        if (resource.Entrypoint is not { } entrypoint)
            return null;
        var value = evaluator.Evaluate(entrypoint.Value, new(resource.Name, entrypoint.Path, entrypoint.Line));
        if (!value.IsSecret)
            return ArgumentEscaping.Escape(value.Clear);
        problems.Error(entrypoint.Path, entrypoint.Line, "holds a secret; pass it in a variable.");
        return null;
    }

    private ImmutableArray<string> Args(WorkloadResource resource, SortedDictionary<string, ResolvedValue> secrets)
    {
        var args = ImmutableArray.CreateBuilder<string>();
        foreach (var arg in resource.Args)
        {
            var value = evaluator.Evaluate(arg.Value, new(resource.Name, arg.Path, arg.Line));
            if (value.IsSecret)
            {
                // The argument itself would be readable in the pod's specification.
                var variable = $"ASPIRATE_ARG_{args.Count}";
                secrets[variable] = value;
                args.Add($"$({variable})");
            }
            else
            {
                args.Add(ArgumentEscaping.Escape(value.Clear));
            }
        }

        return args.DrainToImmutable();
    }

    private ImmutableArray<PlacedText> BuildArgs(WorkloadResource resource)
    {
        var args = ImmutableArray.CreateBuilder<PlacedText>();
        foreach (var arg in resource.Build?.Args ?? [])
        {
            var value = evaluator.Evaluate(arg.Value, new(resource.Name, arg.Path, arg.Line));
            if (value.IsSecret)
                problems.Error(arg.Path, arg.Line, "holds a secret, and an image shows what it was built with; give it to the container in a variable.");
            else
                args.Add(arg with { Value = value.Clear });
        }

        return args.DrainToImmutable();
    }

    private void Environment(WorkloadResource resource, SortedDictionary<string, string> clear, SortedDictionary<string, ResolvedValue> secrets)
    {
        foreach (var variable in resource.Env)
        {
            if (IsSilentDiscovery(variable))
                continue;
            if (!KubernetesName.IsVariableName(variable.Name))
            {
                problems.Error(variable.Path, variable.Line, "is no variable a pod takes from a ConfigMap: letters, digits, '_', '-' and '.', no digit first, at most 253.");
                continue;
            }

            var value = evaluator.Evaluate(variable.Value, new(resource.Name, variable.Path, variable.Line));
            if (value.IsSecret)
                secrets[variable.Name] = value;
            else
                clear[variable.Name] = value.Clear;
        }

        if (options.IncludeDashboard)
        {
            clear.TryAdd("OTEL_EXPORTER_OTLP_ENDPOINT", DashboardEndpoint);
            clear.TryAdd("OTEL_SERVICE_NAME", resource.Name);
        }

        if (clear.Sum(variable => Encoding.UTF8.GetByteCount(variable.Key) + Encoding.UTF8.GetByteCount(variable.Value)) > ResolvedValue.MaximumLength)
            problems.Error($"{resource.Path}.env", resource.Line, "holds more than 1 MiB, the limit of a ConfigMap; mount a large value as a volume.");
    }

    /// <summary>A service-discovery entry for a binding that does not listen: discovery takes the http entry beside it.</summary>
    private bool IsSilentDiscovery(PlacedText variable) =>
        variable.Name.StartsWith("services__", StringComparison.Ordinal)
        && ExpressionParser.Parse(variable.Value) is [ReferencePart { Segments: [var resource, "bindings", var binding, _] }]
        && endpoints.IsSilent(resource, binding);

    private List<KeyValuePair<string, string>> Annotations(WorkloadResource resource)
    {
        var annotations = new List<KeyValuePair<string, string>>();
        foreach (var annotation in resource.Annotations)
        {
            var value = evaluator.Evaluate(annotation.Value, new(resource.Name, annotation.Path, annotation.Line));
            if (!KubernetesName.IsAnnotationKey(annotation.Name))
                problems.Error(annotation.Path, annotation.Line, "is no annotation key in Kubernetes: name or prefix/name.");
            else if (value.IsSecret)
                problems.Error(annotation.Path, annotation.Line, "holds a secret, and annotations are readable by everyone who sees the pod.");
            else
                annotations.Add(new(annotation.Name, Unquote(value.Clear)));
        }

        return annotations;
    }

    /// <summary>Manifests made for Aspirate quote values twice, because it writes them into YAML as they are.</summary>
    private static string Unquote(string value) =>
        value is ['\'', .., '\''] or ['"', .., '"'] && value.Length > 1 ? value[1..^1] : value;

    private static ImmutableArray<KeyValuePair<string, string>> Join(
        IEnumerable<KeyValuePair<string, string>> below, IEnumerable<KeyValuePair<string, string>> above)
    {
        var joined = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in below.Concat(above))
            joined[key] = value;
        return [.. joined];
    }
}
