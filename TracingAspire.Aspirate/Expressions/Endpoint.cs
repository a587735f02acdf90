namespace TracingAspire.Aspirate.Expressions;

/// <summary>A binding as it is in the cluster.</summary>
/// <param name="Resource">Whose; also the host name.</param>
/// <param name="Name">The binding's name, and the port's.</param>
/// <param name="Scheme">For example <c>http</c>.</param>
/// <param name="Protocol"><c>TCP</c> or <c>UDP</c>.</param>
/// <param name="TargetPort">What the process listens on.</param>
/// <param name="ServicePort">What the Service offers.</param>
/// <param name="External">Meant to be reached from outside the cluster.</param>
internal sealed record Endpoint(
    string Resource, string Name, string Scheme, string Protocol, int TargetPort, int ServicePort, bool External)
{
    public string Url => $"{Scheme}://{Resource}:{ServicePort}";
}
