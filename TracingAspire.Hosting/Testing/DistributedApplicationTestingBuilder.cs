using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>Creates applications for tests.</summary>
public static class DistributedApplicationTestingBuilder
{
    /// <summary>Runs an AppHost up to the point where it builds its application.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <typeparam name="TEntryPoint">A type of the AppHost: <c>Projects.Name_AppHost</c>.</typeparam>
    public static Task<IDistributedApplicationTestingBuilder> CreateAsync<TEntryPoint>(CancellationToken cancellationToken = default) where TEntryPoint : class =>
        CreateAsync(typeof(TEntryPoint), cancellationToken);

    /// <summary>Runs an AppHost up to the point where it builds its application.</summary>
    /// <param name="args">Its command line.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <typeparam name="TEntryPoint">A type of the AppHost: <c>Projects.Name_AppHost</c>.</typeparam>
    public static Task<IDistributedApplicationTestingBuilder> CreateAsync<TEntryPoint>(string[] args, CancellationToken cancellationToken = default) where TEntryPoint : class =>
        CreateAsync(typeof(TEntryPoint), args, cancellationToken);

    /// <summary>Runs an AppHost up to the point where it builds its application.</summary>
    /// <param name="args">Its command line.</param>
    /// <param name="configureBuilder">Changes the options it creates its builder with.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <typeparam name="TEntryPoint">A type of the AppHost: <c>Projects.Name_AppHost</c>.</typeparam>
    public static Task<IDistributedApplicationTestingBuilder> CreateAsync<TEntryPoint>(string[] args, Action<DistributedApplicationOptions, HostApplicationBuilderSettings> configureBuilder, CancellationToken cancellationToken = default) =>
        CreateAsync(typeof(TEntryPoint), args, configureBuilder, cancellationToken);

    /// <summary>Runs an AppHost up to the point where it builds its application.</summary>
    /// <param name="entryPoint">A type of the AppHost.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task<IDistributedApplicationTestingBuilder> CreateAsync(Type entryPoint, CancellationToken cancellationToken = default) =>
        CreateAsync(entryPoint, [], cancellationToken);

    /// <summary>Runs an AppHost up to the point where it builds its application.</summary>
    /// <param name="entryPoint">A type of the AppHost.</param>
    /// <param name="args">Its command line.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task<IDistributedApplicationTestingBuilder> CreateAsync(Type entryPoint, string[] args, CancellationToken cancellationToken = default) =>
        CreateAsync(entryPoint, args, (_, _) => { }, cancellationToken);

    /// <summary>Runs an AppHost up to the point where it builds its application.</summary>
    /// <param name="entryPoint">A type of the AppHost.</param>
    /// <param name="args">Its command line.</param>
    /// <param name="configureBuilder">Changes the options it creates its builder with.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<IDistributedApplicationTestingBuilder> CreateAsync(Type entryPoint, string[] args, Action<DistributedApplicationOptions, HostApplicationBuilderSettings> configureBuilder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entryPoint);
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(configureBuilder);
        TestingArguments.ThrowIfInvalid(args);
        var application = new EntryPointApplication(EntryPointApplication.AssemblyOf(entryPoint), args, configureBuilder);
        return new TestingBuilder(await application.RunAsync().WaitAsync(cancellationToken), application);
    }

    /// <summary>Creates a builder without an AppHost.</summary>
    /// <param name="args">The command line.</param>
    public static IDistributedApplicationTestingBuilder Create(params string[] args) => Create(args, (_, _) => { });

    /// <summary>Creates a builder without an AppHost.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="configureBuilder">Changes the options.</param>
    public static IDistributedApplicationTestingBuilder Create(string[] args, Action<DistributedApplicationOptions, HostApplicationBuilderSettings> configureBuilder)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(configureBuilder);
        var previous = BuilderInterception.Current;
        BuilderInterception.Current = new DirectInterceptor(configureBuilder);
        try
        {
            return new TestingBuilder(new DistributedApplicationBuilder(new DistributedApplicationOptions { Args = args }), entryPoint: null);
        }
        finally
        {
            BuilderInterception.Current = previous;
        }
    }
}
