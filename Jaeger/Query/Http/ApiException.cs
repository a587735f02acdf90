namespace Jaeger.Query.Http;

/// <summary>A request cannot be answered as asked; status and message go to the client.</summary>
internal sealed class ApiException(int status, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>The HTTP status code.</summary>
    public int Status { get; } = status;
}
