using TracingAspire.Downloads;

return await CacheCommand.RunAsync(args, Console.Out, Console.Error);
