using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting;

/// <summary>A service outside the application.</summary>
public sealed class ExternalServiceResource : Resource
{
    /// <summary>Creates the service with a fixed URL.</summary>
    /// <param name="name">The resource name.</param>
    /// <param name="uri">The URL: absolute, without query and fragment.</param>
    public ExternalServiceResource([ResourceName] string name, Uri uri) : base(name)
    {
        ArgumentNullException.ThrowIfNull(uri);
        if (FindViolation(uri) is { } violation)
            throw new ArgumentException(violation, nameof(uri));
        Uri = uri;
    }

    /// <summary>Creates the service with a URL that is configured.</summary>
    /// <param name="name">The resource name.</param>
    /// <param name="urlParameter">The parameter with the URL.</param>
    public ExternalServiceResource([ResourceName] string name, ParameterResource urlParameter) : base(name)
    {
        ArgumentNullException.ThrowIfNull(urlParameter);
        UrlParameter = urlParameter;
    }

    /// <summary>The URL, where it is fixed.</summary>
    public Uri? Uri { get; }

    /// <summary>The parameter with the URL, where it is configured.</summary>
    public ParameterResource? UrlParameter { get; }

    /// <summary>The URL; what is wrong with it where it cannot be used.</summary>
    internal async ValueTask<Uri> GetUriAsync(CancellationToken cancellationToken)
    {
        if (Uri is not null)
            return Uri;
        var url = await UrlParameter!.GetValueAsync(cancellationToken);
        return TryParse(url, out var uri, out var violation)
            ? uri
            : throw new DistributedApplicationException($"The URL parameter '{UrlParameter.Name}' for external service '{Name}' is invalid: {violation}");
    }

    internal static bool TryParse(string? url, [NotNullWhen(true)] out Uri? uri, [NotNullWhen(false)] out string? violation)
    {
        violation = Uri.TryCreate(url, UriKind.Absolute, out uri) ? FindViolation(uri) : "The URL for the external service must be an absolute URI.";
        if (violation is not null)
            uri = null;
        return uri is not null;
    }

    private static string? FindViolation(Uri uri)
    {
        if (!uri.IsAbsoluteUri)
            return "The URI for the external service must be absolute.";
        if (!string.IsNullOrEmpty(uri.Fragment))
            return "The URI cannot contain a fragment.";
        return string.IsNullOrEmpty(uri.Query) ? null : "The URI cannot contain a query string.";
    }
}
