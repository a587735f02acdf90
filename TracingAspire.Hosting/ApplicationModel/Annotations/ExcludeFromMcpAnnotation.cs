namespace Aspire.Hosting.ApplicationModel;

/// <summary>Keeps a resource from language models that read the application over MCP.</summary>
internal sealed class ExcludeFromMcpAnnotation : IResourceAnnotation;
