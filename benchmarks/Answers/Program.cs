using Performix.AnswersBenchmark;

// The workspace in a process of its own: its work is not the bot's.
var options = Options.Parse(args);
if (options.IsServing)
{
    await SandboxProcess.ServeAsync(options);
    return;
}

await using var sandbox = await SandboxProcess.StartAsync(options);
using var bot = await BotSide.StartAsync(options, sandbox.Address);
using var control = new HttpClient { BaseAddress = new Uri(sandbox.Address.Control) };
var askers = Asker.Of(sandbox.Address, options.People, control);
var first = await Load.FirstAsync(askers);
var fresh = await Load.TogetherAsync(askers, 2);
var report = Report.Render(options,
[
    ($"{options.People} people at the same moment, the bare command",
        await Load.BareAsync(askers, options.Rounds)),
    ("the first question of each, one at a time", first),
    ($"{options.People} people at the same moment, as soon as that", fresh),
    ($"{options.People} people, each reading {options.Pause} ms on average",
        await Load.SteadyAsync(askers, options.Rounds, options.Pause)),
    ($"{options.People} people at the same moment", await Load.TogetherAsync(askers, options.Rounds)),
]);
await bot.StopAsync();
await File.WriteAllTextAsync(options.Out, report);
Console.Write(report);
