using Performix.Sandbox;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};
return await SandboxCommand.RunAsync(args, Console.Out, TimeProvider.System, stop.Token);
