namespace TaskWeb.Limits;

/// <summary>How large a request may be. task-service's own limits are the same or wider.</summary>
internal static class RequestLimits
{
    /// <summary>The longest URL: a user name of 256 characters, escaped, with a continuation token and room to spare.</summary>
    public const int UrlLength = 4096;

    /// <summary>All header lines together.</summary>
    public const int HeaderBytes = 16 * 1024;

    /// <summary>The longest task with every character escaped, as task-service has it.</summary>
    public const int BodyBytes = 128 * 1024;

    /// <summary>A client that takes longer to say what it wants is cut off.</summary>
    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The server breaks off what is larger by far with a bare status (8 KiB of URL, 32 KiB of headers); a body that comes
    /// slower than 240 bytes a second for more than 5 s is its 408.
    /// </summary>
    public static void AddRequestLimits(this WebApplicationBuilder builder) =>
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyBytes;
            kestrel.Limits.RequestHeadersTimeout = HeadersTimeout;
        });

    /// <summary>Answers what is too large with problem details that say the limit.</summary>
    public static void UseRequestLimits(this IApplicationBuilder app) =>
        app.Use((context, next) => Refuse(context.Request) is var (status, detail)
            ? Results.Problem(detail, statusCode: status).ExecuteAsync(context)
            : next(context));

    private static (int Status, string Detail)? Refuse(HttpRequest request)
    {
        if (request.ContentLength > BodyBytes)
            return (StatusCodes.Status413PayloadTooLarge, $"A body may have at most {BodyBytes} bytes.");
        if (UrlLengthOf(request) > UrlLength)
            return (StatusCodes.Status414UriTooLong, $"Path and query may have at most {UrlLength} bytes together.");
        return HeaderBytesOf(request.Headers) > HeaderBytes
            ? (StatusCodes.Status431RequestHeaderFieldsTooLarge, $"The headers may have at most {HeaderBytes} bytes together.")
            : null;
    }

    private static int UrlLengthOf(HttpRequest request) =>
        request.Path.ToUriComponent().Length + (request.QueryString.Value?.Length ?? 0);

    private static int HeaderBytesOf(IHeaderDictionary headers)
    {
        var bytes = 0;
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
                bytes += name.Length + (value?.Length ?? 0);
        }

        return bytes;
    }
}
