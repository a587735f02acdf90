namespace Aspire.Hosting;

/// <summary>Adds connection strings made of other values.</summary>
public static class ConnectionStringBuilderExtensions
{
    /// <summary>Adds a connection string that is available once what it is made of has started.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="name">The resource name.</param>
    /// <param name="connectionStringExpression">The connection string.</param>
    public static IResourceBuilder<ConnectionStringResource> AddConnectionString(this IDistributedApplicationBuilder builder, [ResourceName] string name, ReferenceExpression connectionStringExpression)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var connectionString = builder.AddResource(new ConnectionStringResource(name, connectionStringExpression));
        foreach (var dependency in connectionStringExpression.ValueProviders.SelectMany(DependenciesOf).Distinct())
            connectionString.WaitForStart(builder.CreateResourceBuilder(dependency));
        return connectionString
            .WithReferenceRelationship(connectionStringExpression)
            .WithInitialState(new CustomResourceSnapshot { ResourceType = "ConnectionString", State = KnownResourceStates.NotStarted, Properties = [] })
            .OnInitializeResource(MakeAvailableAsync);
    }

    /// <summary>Adds a connection string that is available once what it is made of has started.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="name">The resource name.</param>
    /// <param name="connectionStringBuilder">Builds the connection string.</param>
    public static IResourceBuilder<ConnectionStringResource> AddConnectionString(this IDistributedApplicationBuilder builder, [ResourceName] string name, Action<ReferenceExpressionBuilder> connectionStringBuilder)
    {
        ArgumentNullException.ThrowIfNull(connectionStringBuilder);
        var expression = new ReferenceExpressionBuilder();
        connectionStringBuilder(expression);
        return builder.AddConnectionString(name, expression.Build());
    }

    /// <summary>What stands in the connection string itself; what those are made of they wait for themselves.</summary>
    private static IEnumerable<IResource> DependenciesOf(object value) => value switch
    {
        IResourceWithoutLifetime => [],
        IResource resource => [resource],
        IValueWithReferences references => references.References.OfType<IResource>(),
        _ => [],
    };

    private static async Task MakeAvailableAsync(ConnectionStringResource resource, InitializeResourceEvent start, CancellationToken cancellationToken)
    {
        try
        {
            await start.Eventing.PublishAsync(new BeforeResourceStartedEvent(resource, start.Services), cancellationToken);
            await start.Notifications.PublishUpdateAsync(resource, s => s with { State = new(KnownResourceStates.Running, KnownResourceStateStyles.Success) });
            await start.Eventing.PublishAsync(new ConnectionStringAvailableEvent(resource, start.Services), cancellationToken);
        }
        catch (Exception ex) when (ex is not (OutOfMemoryException or OperationCanceledException))
        {
            start.Logger.LogError("The connection string '{Resource}' is not available: {Message}", resource.Name, ex.Message);
            await start.Notifications.PublishUpdateAsync(resource, s => s with { State = new(KnownResourceStates.FailedToStart, KnownResourceStateStyles.Error) });
        }
    }
}
