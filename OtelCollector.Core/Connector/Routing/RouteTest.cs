using OtelCollector.Core.Ottl;

namespace OtelCollector.Core.Connector.Routing;

/// <summary>What makes a route take something, and whether it leaves the original behind.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Copies">Whether what is taken stays where it was, too.</param>
internal sealed record RouteTest(OttlStatement Statement, bool Copies);
