using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource that is started with environment variables.</summary>
public interface IResourceWithEnvironment : IResource;

/// <summary>A resource that is started with command line arguments.</summary>
public interface IResourceWithArgs : IResource;

/// <summary>A resource that listens on endpoints.</summary>
public interface IResourceWithEndpoints : IResource;

/// <summary>A resource that can wait for others before it starts.</summary>
public interface IResourceWithWaitSupport : IResource;

/// <summary>A resource that has no lifetime of its own, a value rather than a process.</summary>
public interface IResourceWithoutLifetime : IResource;

/// <summary>A resource that can be probed once deployed.</summary>
[Experimental("ASPIREPROBES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public interface IResourceWithProbes : IResource;

/// <summary>A resource that computes: a process or a container.</summary>
public interface IComputeResource : IResource;

/// <summary>A resource that container files can be copied into when it is published.</summary>
public interface IContainerFilesDestinationResource : IResource;
