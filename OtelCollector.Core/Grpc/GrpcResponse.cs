using System.Globalization;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace OtelCollector.Core.Grpc;

/// <summary>What all answers to gRPC calls have in common.</summary>
internal static class GrpcResponse
{
    /// <summary>Sets what every answer begins with; false where the request is no gRPC call and is answered by that.</summary>
    public static bool Begin(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = GrpcContentType.AnswerTo(context.Request);
        response.Headers.GrpcAcceptEncoding = "identity,gzip,snappy,zstd";
        if (GrpcContentType.Refuses(context.Request) is not { } refusal)
            return true;
        response.StatusCode = refusal.HttpStatus;
        WriteStatus(response, refusal.Status);
        return false;
    }

    /// <summary>Ends a call before any message: the status then travels in the headers instead of the trailers.</summary>
    public static void WriteStatus(HttpResponse response, GrpcStatusException status)
    {
        response.Headers.GrpcStatus = ((int)status.Code).ToString(CultureInfo.InvariantCulture);
        response.Headers.GrpcMessage = GrpcText.Encode(status.Message);
        if (status.Details is { } details)
            response.Headers["grpc-status-details-bin"] = Convert.ToBase64String(details).TrimEnd('=');
    }

    /// <summary>Ends a call, after however many messages; null is success.</summary>
    public static void End(HttpContext context, GrpcStatusException? failure)
    {
        if (failure is not null && !context.Response.HasStarted)
        {
            WriteStatus(context.Response, failure);
            return;
        }

        // A client that is gone has no trailers any more.
        if (context.Features.Get<IHttpResponseTrailersFeature>()?.Trailers is not { IsReadOnly: false } trailers)
            return;
        trailers.GrpcStatus = ((int)(failure?.Code ?? StatusCode.OK)).ToString(CultureInfo.InvariantCulture);
        if (failure is not null)
            trailers.GrpcMessage = GrpcText.Encode(failure.Message);
    }
}
