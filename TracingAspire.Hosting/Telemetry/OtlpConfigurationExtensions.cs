using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>Has resources export telemetry to the dashboard.</summary>
public static class OtlpConfigurationExtensions
{
    /// <summary>Sets the OTEL_* variables that send telemetry to the dashboard.</summary>
    /// <param name="builder">The resource.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithOtlpExporter<T>(this IResourceBuilder<T> builder) where T : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        AddOtlpEnvironment(builder.Resource, builder.ApplicationBuilder.Configuration, builder.ApplicationBuilder.Environment);
        return builder;
    }

    /// <summary>Sets the OTEL_* variables that send telemetry to the dashboard by one protocol.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="protocol">The protocol.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithOtlpExporter<T>(this IResourceBuilder<T> builder, OtlpProtocol protocol) where T : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        AddOtlpEnvironment(builder.Resource, builder.ApplicationBuilder.Configuration, builder.ApplicationBuilder.Environment, protocol);
        return builder;
    }

    /// <summary>Sets the OTEL_* variables that send telemetry to the dashboard.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="configuration">Configuration of the AppHost.</param>
    /// <param name="environment">Development or production.</param>
    public static void AddOtlpEnvironment(IResource resource, IConfiguration configuration, IHostEnvironment environment) =>
        Add(resource, configuration, environment, protocol: null);

    /// <summary>Sets the OTEL_* variables that send telemetry to the dashboard by one protocol.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="configuration">Configuration of the AppHost.</param>
    /// <param name="environment">Development or production.</param>
    /// <param name="protocol">The protocol.</param>
    public static void AddOtlpEnvironment(IResource resource, IConfiguration configuration, IHostEnvironment environment, OtlpProtocol protocol) =>
        Add(resource, configuration, environment, protocol);

    private static void Add(IResource resource, IConfiguration configuration, IHostEnvironment environment, OtlpProtocol? protocol)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(environment);
        var known = resource.HasAnnotationOfType<OtlpExporterAnnotation>();
        resource.Annotations.Add(new OtlpExporterAnnotation { RequiredProtocol = protocol });
        if (known)
            return;

        resource.Annotations.Add(new EnvironmentCallbackAnnotation(context =>
        {
            if (context.ExecutionContext.IsRunMode && resource.TryGetLastAnnotation<OtlpExporterAnnotation>(out var exporter))
                OtlpEnvironment.Add(context.EnvironmentVariables, OtlpEndpoint.Resolve(context, configuration, exporter.RequiredProtocol), configuration, environment);
        }));
    }
}
