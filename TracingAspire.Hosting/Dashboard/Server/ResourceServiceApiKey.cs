using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Aspire.Hosting.Dashboard.Server;

/// <summary>Lets in only callers that know the key of the resource service.</summary>
internal sealed class ResourceServiceApiKey(string? key)
{
    public const string HeaderName = "x-resource-service-api-key";

    // Digests have one length, so comparing them tells nothing about the key's.
    private readonly byte[]? _digest = key is null ? null : Digest(key);

    /// <summary>Middleware: HTTP 401, which gRPC clients see as <c>Unauthenticated</c>.</summary>
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (Accepts(context.Request))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private bool Accepts(HttpRequest request)
    {
        if (_digest is null)
            return true;
        var sent = request.Headers[HeaderName];
        return sent.Count == 1 && CryptographicOperations.FixedTimeEquals(Digest(sent.ToString()), _digest);
    }

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
