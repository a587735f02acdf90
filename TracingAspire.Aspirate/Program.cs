using TracingAspire.Aspirate.Commands;
using TracingAspire.Aspirate.Processes;

return await AspirateCommand.Create(Terminal.Console, new ProcessRunner()).Parse(args).InvokeAsync();
