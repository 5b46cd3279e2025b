using Performix.OperatingCharacteristics;

var options = Options.Parse(args);
if (options.Settle)
{
    SettleRun.Write(options);
    return;
}

var scores = Runner.Score(options);
File.WriteAllText(options.Out, Report.Render(options, scores));
Console.Write(Report.Bars(scores));
