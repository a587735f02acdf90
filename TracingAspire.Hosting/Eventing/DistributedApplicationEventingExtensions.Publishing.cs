using Aspire.Hosting.Publishing;

namespace Aspire.Hosting;

public static partial class DistributedApplicationEventingExtensions
{
    /// <summary>Before the pipeline is executed; deployment targets are prepared by then.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="callback">Called for the event.</param>
    /// <typeparam name="T">The type of the builder.</typeparam>
    public static T OnBeforePublish<T>(this T builder, Func<BeforePublishEvent, CancellationToken, Task> callback) where T : IDistributedApplicationBuilder
    {
        builder.Eventing.Subscribe(callback);
        return builder;
    }

    /// <summary>After the pipeline has been executed well.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="callback">Called for the event.</param>
    /// <typeparam name="T">The type of the builder.</typeparam>
    public static T OnAfterPublish<T>(this T builder, Func<AfterPublishEvent, CancellationToken, Task> callback) where T : IDistributedApplicationBuilder
    {
        builder.Eventing.Subscribe(callback);
        return builder;
    }
}
