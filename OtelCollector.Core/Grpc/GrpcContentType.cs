using Grpc.Core;
using Microsoft.AspNetCore.Http;

namespace OtelCollector.Core.Grpc;

/// <summary>Tells gRPC from any other request.</summary>
internal static class GrpcContentType
{
    public const string Name = "application/grpc";

    /// <summary>How a request that is not gRPC is answered; null where it is.</summary>
    public static (int HttpStatus, GrpcStatusException Status)? Refuses(HttpRequest request)
    {
        if (!IsGrpc(request.ContentType))
        {
            return (StatusCodes.Status415UnsupportedMediaType, new GrpcStatusException(
                StatusCode.InvalidArgument, $"invalid gRPC request content-type \"{request.ContentType}\""));
        }

        if (HttpMethods.IsPost(request.Method))
            return null;
        return (StatusCodes.Status405MethodNotAllowed, new GrpcStatusException(
            StatusCode.Internal, $"Received a HEADERS frame with :method \"{request.Method}\" which should be POST"));
    }

    /// <summary>The type of the answer: that of the request, as far as it names an encoding of messages.</summary>
    public static string AnswerTo(HttpRequest request)
    {
        var type = request.ContentType;
        return IsGrpc(type) && type!.Length > Name.Length + 1 ? $"{Name}+{type[(Name.Length + 1)..].ToLowerInvariant()}" : Name;
    }

    private static bool IsGrpc(string? contentType) =>
        contentType?.StartsWith(Name, StringComparison.OrdinalIgnoreCase) == true
        && (contentType.Length == Name.Length || contentType[Name.Length] is '+' or ';');
}
