using Performix.Demo;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};
return await DemoRun.RunAsync(args, Console.Out, stop.Token);
