using System.Globalization;

namespace Performix.Bot.Commands.Flags;

/// <summary>Answers each line by itself: one that is bad is named and does not stop the others.</summary>
internal sealed class PublishLines(TextReader input, TextWriter output, TextWriter error)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var code = ExitCode.Done;
        for (var number = 1; await input.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                await output.WriteLineAsync(PublishedJson.Write(Publisher.Publish(PublishRequestReader.Read(line))));
            }
            catch (FieldFault fault)
            {
                code = ExitCode.InputUnusable;
                await output.WriteLineAsync(PublishedJson.Write(number, fault));
                await error.WriteLineAsync(
                    string.Create(CultureInfo.InvariantCulture, $"line {number}, {fault.Field}: {fault.Message}"));
            }
        }

        return code;
    }
}
