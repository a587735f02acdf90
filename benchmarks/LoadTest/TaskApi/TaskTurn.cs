namespace TracingAspire.Benchmarks.LoadTest.TaskApi;

/// <summary>One candidate for one turn.</summary>
/// <param name="Answers">What became of the requests.</param>
/// <param name="RequestsPerSecond">Those answered as wanted.</param>
/// <param name="CpuMicroseconds">Processor time of task-service for a request, that of sending its telemetry included.</param>
/// <param name="LostSpans">Spans that had not arrived at the end.</param>
/// <param name="Resident">Resident memory at the end, in bytes.</param>
internal sealed record TaskTurn(TaskAnswers Answers, double RequestsPerSecond, double CpuMicroseconds, long LostSpans, long Resident);
