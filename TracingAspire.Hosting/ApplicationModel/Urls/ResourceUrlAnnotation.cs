using System.Diagnostics;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A URL shown for the resource.</summary>
[DebuggerDisplay("Url = {Url}, DisplayText = {DisplayText}")]
public sealed class ResourceUrlAnnotation : IResourceAnnotation
{
    /// <summary>Higher comes first; null leaves the order to the dashboard.</summary>
    [Obsolete("It is a field only because Aspire has it as one.")]
    public int? DisplayOrder;

    /// <summary>The URL; a relative one is relative to the endpoint.</summary>
    public required string Url { get; set; }

    /// <summary>The text of the link; null for the URL itself.</summary>
    public string? DisplayText { get; set; }

    /// <summary>The endpoint it belongs to.</summary>
    public EndpointReference? Endpoint { get; init; }

    /// <summary>Where it is shown.</summary>
    public UrlDisplayLocation DisplayLocation { get; set; }

#pragma warning disable CS0618 // The one use of the field.
    internal int? Order { get => DisplayOrder; set => DisplayOrder = value; }
#pragma warning restore CS0618

    internal bool IsInternal => DisplayLocation == UrlDisplayLocation.DetailsOnly;
}

/// <summary>Where a URL is shown.</summary>
public enum UrlDisplayLocation
{
    /// <summary>In the table and in the details.</summary>
    SummaryAndDetails,

    /// <summary>In the details.</summary>
    DetailsOnly,
}

/// <summary>Changes the URLs of a resource once its endpoints are known.</summary>
public sealed class ResourceUrlsCallbackAnnotation : IResourceAnnotation
{
    /// <summary>Changes them asynchronously.</summary>
    /// <param name="callback">Called with the URLs so far.</param>
    public ResourceUrlsCallbackAnnotation(Func<ResourceUrlsCallbackContext, Task> callback) =>
        Callback = callback ?? throw new ArgumentNullException(nameof(callback));

    /// <summary>Changes them.</summary>
    /// <param name="callback">Called with the URLs so far.</param>
    public ResourceUrlsCallbackAnnotation(Action<ResourceUrlsCallbackContext> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        Callback = context =>
        {
            callback(context);
            return Task.CompletedTask;
        };
    }

    /// <summary>The callback.</summary>
    public Func<ResourceUrlsCallbackContext, Task> Callback { get; }
}
