using Jaeger.Model;

namespace Jaeger.Adjusters;

/// <summary>Repairs or tidies a reader's view of a trace before it is answered.</summary>
internal interface IAdjuster
{
    /// <summary>Changes the view; the stored trace stays as it is.</summary>
    void Adjust(Trace trace);
}
