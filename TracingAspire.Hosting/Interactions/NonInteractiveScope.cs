namespace Aspire.Hosting.Interactions;

/// <summary>What runs inside it cannot ask the user: it was called by a program.</summary>
internal sealed class NonInteractiveScope : IDisposable
{
    private static readonly AsyncLocal<bool> Active = new();

    private readonly bool _outer = Active.Value;

    public NonInteractiveScope() => Active.Value = true;

    public static bool IsActive => Active.Value;

    public void Dispose() => Active.Value = _outer;
}
