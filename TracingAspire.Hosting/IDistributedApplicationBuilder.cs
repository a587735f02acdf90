using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Aspire.Hosting.Eventing;
using Aspire.Hosting.Pipelines;
using Aspire.Hosting.UserSecrets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>Builds the model of a distributed application.</summary>
public interface IDistributedApplicationBuilder
{
    /// <summary>Configuration from settings files, environment and command line.</summary>
    ConfigurationManager Configuration { get; }

    /// <summary>The folder of the AppHost's project; relative paths start here.</summary>
    string AppHostDirectory { get; }

    /// <summary>The assembly of the AppHost.</summary>
    Assembly? AppHostAssembly => null;

    /// <summary>Development or production.</summary>
    IHostEnvironment Environment { get; }

    /// <summary>The user secrets of the AppHost.</summary>
    [Experimental("ASPIREUSERSECRETS001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
    IUserSecretsManager UserSecretsManager => NoUserSecrets.Instance;

    /// <summary>The services of the AppHost.</summary>
    IServiceCollection Services { get; }

    /// <summary>Events of the application.</summary>
    IDistributedApplicationEventing Eventing { get; }

    /// <summary>Run or publish.</summary>
    DistributedApplicationExecutionContext ExecutionContext { get; }

    /// <summary>The resources added so far.</summary>
    IResourceCollection Resources { get; }

    /// <summary>The steps in which the application is published or deployed.</summary>
    [Experimental("ASPIREPIPELINES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
    IDistributedApplicationPipeline Pipeline { get; }

    /// <summary>Adds a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <typeparam name="T">Its type.</typeparam>
    IResourceBuilder<T> AddResource<T>(T resource) where T : IResource;

    /// <summary>A builder for a resource that is in the model already, or need not be.</summary>
    /// <param name="resource">The resource.</param>
    /// <typeparam name="T">Its type.</typeparam>
    IResourceBuilder<T> CreateResourceBuilder<T>(T resource) where T : IResource;

    /// <summary>Builds the application.</summary>
    DistributedApplication Build();
}
