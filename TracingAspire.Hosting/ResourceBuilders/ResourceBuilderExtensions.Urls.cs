namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>Shows a URL for the resource.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="url">The URL; a relative one changes the URLs of all endpoints.</param>
    /// <param name="displayText">The text of the link; default the URL.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithUrl<T>(this IResourceBuilder<T> builder, string url, string? displayText = null) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(url);
        return Uri.TryCreate(url, UriKind.Relative, out var relative)
            ? builder.WithUrls(context => MakeRelative(context, relative, displayText))
            : builder.WithAnnotation(new ResourceUrlAnnotation { Url = url, DisplayText = displayText });
    }

    /// <summary>Shows a URL with values in it.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="url">The interpolated string.</param>
    /// <param name="displayText">The text of the link; default the URL.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithUrl<T>(this IResourceBuilder<T> builder, in ReferenceExpression.ExpressionInterpolatedStringHandler url, string? displayText = null) where T : IResource =>
        builder.WithUrl(ReferenceExpression.Create(url), displayText);

    /// <summary>Shows a URL with values in it.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="url">The expression.</param>
    /// <param name="displayText">The text of the link; default the URL.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithUrl<T>(this IResourceBuilder<T> builder, ReferenceExpression url, string? displayText = null) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(url);
        return builder.WithUrls(async context =>
        {
            if (await url.GetValueAsync(context.CancellationToken) is not { Length: > 0 } value)
                return;
            var endpoint = url.ValueProviders.OfType<EndpointReference>().FirstOrDefault();
            context.Urls.Add(new ResourceUrlAnnotation { Url = value, DisplayText = displayText, Endpoint = endpoint });
        });
    }

    /// <summary>Changes the URLs of the resource once its endpoints are known.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="callback">Called with the URLs so far.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithUrls<T>(this IResourceBuilder<T> builder, Action<ResourceUrlsCallbackContext> callback) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new ResourceUrlsCallbackAnnotation(callback));
    }

    /// <summary>Changes the URLs of the resource once its endpoints are known.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="callback">Called with the URLs so far.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithUrls<T>(this IResourceBuilder<T> builder, Func<ResourceUrlsCallbackContext, Task> callback) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new ResourceUrlsCallbackAnnotation(callback));
    }

    /// <summary>Changes the URL of an endpoint.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="endpointName">The endpoint.</param>
    /// <param name="callback">Changes it.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithUrlForEndpoint<T>(this IResourceBuilder<T> builder, string endpointName, Action<ResourceUrlAnnotation> callback) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(callback);
        return builder.WithUrls(context =>
        {
            if (context.Urls.FirstOrDefault(u => u.Endpoint?.EndpointName == endpointName) is { } url)
                callback(url);
            else
                context.Logger.LogWarning("'{Resource}' has no endpoint '{Endpoint}' whose URL could be changed.", context.Resource.Name, endpointName);
        });
    }

    /// <summary>Adds a URL to an endpoint.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="endpointName">The endpoint.</param>
    /// <param name="callback">Makes it.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithUrlForEndpoint<T>(this IResourceBuilder<T> builder, string endpointName, Func<EndpointReference, ResourceUrlAnnotation> callback) where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(callback);
        return builder.WithUrls(context =>
        {
            if (context.GetEndpoint(endpointName) is not { } endpoint)
            {
                context.Logger.LogWarning("'{Resource}' has no endpoint '{Endpoint}' a URL could be added to.", context.Resource.Name, endpointName);
                return;
            }

            var url = callback(endpoint);
            context.Urls.Add(new ResourceUrlAnnotation
            {
                Url = url.Url,
                DisplayText = url.DisplayText,
                Order = url.Order,
                DisplayLocation = url.DisplayLocation,
                Endpoint = endpoint,
            });
        });
    }

    private static void MakeRelative(ResourceUrlsCallbackContext context, Uri relative, string? displayText)
    {
        foreach (var url in context.Urls)
        {
            if (!Uri.TryCreate(url.Url, UriKind.Absolute, out var absolute) || !Uri.TryCreate(absolute, relative, out var combined))
                continue;
            url.Url = combined.ToString();
            url.DisplayText = displayText ?? url.DisplayText;
        }
    }
}
