using System.Reflection;
using Aspire.Hosting.Backchannel;
using Aspire.Hosting.Eventing;
using Aspire.Hosting.Orchestration;
using Aspire.Hosting.Pipelines;
using Aspire.Hosting.Publishing;
using Aspire.Hosting.Testing;
using Aspire.Hosting.UserSecrets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>Builds the model of a distributed application and the host that runs it.</summary>
public partial class DistributedApplicationBuilder : IDistributedApplicationBuilder
{
    private readonly HostApplicationBuilder _host;
    private readonly DistributedApplicationOptions _options;
    private readonly DistributedApplicationExecutionContextOptions _executionContextOptions;
    private readonly IBuilderInterceptor? _interceptor;

    /// <summary>Creates the builder.</summary>
    /// <param name="args">The command line.</param>
    public DistributedApplicationBuilder(string[] args) : this(new DistributedApplicationOptions { Args = args })
    {
    }

    /// <summary>Creates the builder.</summary>
    /// <param name="options">The options.</param>
    public DistributedApplicationBuilder(DistributedApplicationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _interceptor = BuilderInterception.Current;
        if (_interceptor is null)
            ModelErrors.ReportAsSentence(options);

        var settings = new HostApplicationBuilderSettings { Args = options.Args, Configuration = new ConfigurationManager() };
        settings.Configuration.AddEnvironmentVariables("ASPIRE_");
        _interceptor?.OnBuilderCreating(options, settings);
        if ((options.ProjectDirectory ?? options.MetadataValue("apphostprojectpath")) is { } directory && Directory.Exists(directory))
            settings.ContentRootPath ??= directory;
        _host = new HostApplicationBuilder(settings);

        UserSecretsOfAppHost.AddConfigured(Configuration, AppHostAssembly, Environment.IsDevelopment());
        UserSecretsManager = UserSecretsOfAppHost.Find(AppHostAssembly, Configuration);
        AppHostDirectory = options.ProjectDirectory ?? Environment.ContentRootPath;
        ConfigureConfiguration();
        _executionContextOptions = PublishCommandLine.Read(Configuration);
        ExecutionContext = new DistributedApplicationExecutionContext(_executionContextOptions);
        ConfigureIdentity();
        ConfigureLogging();
        ConfigureServices();
        if (ExecutionContext.IsRunMode)
        {
            if (!options.DisableDashboard)
                AddDashboard();
            Services.AddOrchestration(options);
            if (_interceptor is null)
                Services.AddBackchannel();
            DependencyGate.Install(Eventing);
        }

        _interceptor?.OnBuilderCreated(this);
    }

    /// <inheritdoc />
    public ConfigurationManager Configuration => _host.Configuration;

    /// <inheritdoc />
    public string AppHostDirectory { get; }

    /// <inheritdoc />
    public Assembly? AppHostAssembly => _options.Assembly;

    /// <inheritdoc />
    public IHostEnvironment Environment => _host.Environment;

    /// <inheritdoc />
    public IUserSecretsManager UserSecretsManager { get; }

    /// <inheritdoc />
    public IServiceCollection Services => _host.Services;

    /// <inheritdoc />
    public IDistributedApplicationEventing Eventing { get; } = new DistributedApplicationEventing();

    /// <inheritdoc />
    public DistributedApplicationExecutionContext ExecutionContext { get; }

    /// <inheritdoc />
    public IResourceCollection Resources { get; } = new ResourceCollection();

    /// <inheritdoc />
    public IDistributedApplicationPipeline Pipeline { get; } = new DistributedApplicationPipeline();

    /// <inheritdoc />
    public IResourceBuilder<T> AddResource<T>(T resource) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(resource);
        Resources.Add(resource);
        return CreateResourceBuilder(resource);
    }

    /// <inheritdoc />
    public IResourceBuilder<T> CreateResourceBuilder<T>(T resource) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(resource);
        return new DistributedApplicationResourceBuilder<T>(this, resource);
    }

    /// <inheritdoc />
    public DistributedApplication Build()
    {
        _interceptor?.OnBuilding(this);
        var application = new DistributedApplication(_host.Build(), _interceptor as EntryPointApplication);
        _executionContextOptions.Services = application.Services;
        _interceptor?.OnBuilt(application);
        return application;
    }

    /// <summary>Adds the dashboard and the service it reads resources from; see the Dashboard folder.</summary>
    partial void AddDashboard();
}
