namespace TracingAspire.Tests.Faults;

/// <summary>Tests that break a running application, one after the other; none but they use it.</summary>
[CollectionDefinition(Name)]
public sealed class FaultCollection : ICollectionFixture<FaultyApplication>
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "faults";
}
