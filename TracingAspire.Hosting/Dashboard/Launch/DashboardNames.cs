namespace Aspire.Hosting.Dashboard.Launch;

/// <summary>Names the engine, tests and Aspire's own tools know the dashboard by.</summary>
internal static class DashboardNames
{
    public const string Resource = "aspire-dashboard";
    public const string OtlpGrpcEndpoint = "otlp-grpc";
    public const string OtlpHttpEndpoint = "otlp-http";
    public const string HealthCheck = "aspire-dashboard_answers";
}
