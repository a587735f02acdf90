using TracingAspire.Benchmarks.StartStop;

return await StartStopCommand.Create().Parse(args).InvokeAsync();
