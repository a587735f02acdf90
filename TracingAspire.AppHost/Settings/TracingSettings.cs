using Microsoft.Extensions.Configuration;
using TracingAspire.AppHost.Backends;
using TracingAspire.Configuration;

namespace TracingAspire.AppHost.Settings;

/// <summary>The section <c>Tracing</c> of the AppHost's configuration (file, environment, command line).</summary>
public sealed class TracingSettings
{
    private const int MostReplicas = 10;

    private readonly SettingsReader _reader;

    /// <summary>Reads the section; what is wrong with it ends up in <see cref="Errors"/>.</summary>
    public TracingSettings(IConfiguration configuration)
    {
        _reader = new SettingsReader(configuration);
        RequestedBackends = RequestedBackends.Read(_reader);
        Images = new(
            _reader.Image("Images:DynamoDB", ContainerImages.Pinned.DynamoDB),
            _reader.Image("Images:Collector", ContainerImages.Pinned.Collector),
            _reader.Image("Images:Jaeger", ContainerImages.Pinned.Jaeger));
        Ports = _reader.Choice("Ports", TracingPorts.Fixed);
        DynamoDB = DynamoDBSettings.Read(_reader);
        CollectorConfig = _reader.ExistingFile("CollectorConfig");
        Traffic = TrafficSettings.Read(_reader);
        TaskServiceReplicas = _reader.Number("TaskService:Replicas", fallback: 1, least: 1, MostReplicas);
    }

    /// <summary>
    /// What runs DynamoDB, the Collector and Jaeger: the original images, or DynamoDB Local on Java with the Collector and
    /// Jaeger of this repository. <c>Auto</c> takes containers where a runtime is up and has the images or can pull them,
    /// and decides within 2 seconds.
    /// </summary>
    [Setting("Tracing:Backends", Unit = "<c>Auto</c>, <c>Containers</c> or <c>Embedded</c>", Default = $"<c>{nameof(TracingBackends.Auto)}</c>")]
    public RequestedBackends RequestedBackends { get; }

    /// <summary>What was decided, and why.</summary>
    public BackendSelection Backends { get; private set; } = BackendSelection.Undecided;

    /// <summary>What containers run.</summary>
    public ContainerImages Images { get; }

    /// <summary>How the parts get their ports: the documented ones, or any free ones, e.g. for a second copy.</summary>
    [Setting("Tracing:Ports")]
    public TracingPorts Ports { get; }

    /// <summary>Where DynamoDB keeps its data; default in memory.</summary>
    public DynamoDBSettings DynamoDB { get; }

    /// <summary>
    /// The Collector's config file instead of those in <c>OtelCollector/config</c>.
    /// </summary>
    [Setting("Tracing:CollectorConfig", Unit = "path", Default = "<c>OtelCollector/config/local.yaml</c>")]
    public string? CollectorConfig { get; }

    /// <summary>The users that make traffic; default when somebody starts them.</summary>
    public TrafficSettings Traffic { get; }

    /// <summary>How many instances of task-service there are on this machine. A deployment has 3 of its own.</summary>
    [Setting("Tracing:TaskService:Replicas", Unit = "instances, 1 to 10", Default = "<c>1</c>")]
    public int TaskServiceReplicas { get; }

    /// <summary>One sentence for each bad value: which setting, which value, what to do.</summary>
    public IReadOnlyList<string> Errors => _reader.Errors;

    /// <summary>Settles what runs the parts. The settings only make sense together once this is known.</summary>
    internal void Decide(BackendSelection backends)
    {
        Backends = backends;
        if (backends.Error is { } error)
        {
            _reader.Refuse(error);
        }
        else if (backends.DynamoDB is TracingBackends.Embedded && DynamoDB.Volume is { } volume)
        {
            _reader.Refuse($"Tracing:DynamoDB:Volume is '{volume}', but DynamoDB runs embedded ({backends.Reason}): "
                + "use Tracing:DynamoDB:DataDirectory, which works for both, or set Tracing:Backends:DynamoDB to 'Containers'.");
        }
    }
}
