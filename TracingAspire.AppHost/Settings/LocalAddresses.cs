namespace TracingAspire.AppHost.Settings;

/// <summary>The documented ports of the parts on this machine, the same everywhere.</summary>
public static class LocalAddresses
{
    /// <summary>The task UI.</summary>
    public const int TaskWeb = 8080;

    /// <summary>The Task API.</summary>
    public const int TaskService = 3000;

    /// <summary>Jaeger's UI and query API.</summary>
    public const int JaegerUI = 16686;

    /// <summary>The Collector's OTLP/gRPC receiver.</summary>
    public const int OtlpGrpc = 4317;

    /// <summary>The Collector's OTLP/HTTP receiver, which browsers send to.</summary>
    public const int OtlpHttp = 4318;

    /// <summary>The Aspire dashboard.</summary>
    public const int Dashboard = 15888;

    /// <summary>The Aspire dashboard's OTLP/gRPC receiver, which the Collector sends to.</summary>
    public const int DashboardOtlp = 15889;

    /// <summary>DynamoDB Local.</summary>
    public const int DynamoDB = 8000;
}
