using System.Runtime.InteropServices;

namespace TracingAspire.Benchmarks.LoadTest.Traces;

/// <summary>Ten spans that were made together: a whole trace, or a part of a larger one.</summary>
/// <param name="Trace">The trace's number.</param>
/// <param name="Part">The part's number in the trace.</param>
/// <param name="Parent">The part its first span belongs under; −1 for none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TracePart(long Trace, long Part, long Parent);
