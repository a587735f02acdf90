namespace Aspire.Hosting;

/// <summary>A resource others find by service discovery.</summary>
public interface IResourceWithServiceDiscovery : IResourceWithEndpoints;
