namespace TracingAspire.Benchmarks.LoadTest.Traces;

/// <summary>A service.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Served">What it answers.</param>
/// <param name="Local">What it does without calling anything.</param>
/// <param name="Stored">What it asks of its database.</param>
internal sealed record Service(
    string Name, IReadOnlyList<Operation> Served, IReadOnlyList<Operation> Local, IReadOnlyList<Operation> Stored);
