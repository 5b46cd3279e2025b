using System.Globalization;

namespace Performix.Bot.Commands.Flags;

/// <summary>Answers each line by itself: one that is bad is named and does not stop the others.</summary>
internal sealed class PublishLines(TextReader input, TextWriter output, TextWriter error)
{
    private const char ByteOrderMark = '\uFEFF';

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var code = ExitCode.Done;
        for (var number = 1; await input.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            var given = number == 1 ? line.TrimStart(ByteOrderMark) : line;
            if (string.IsNullOrWhiteSpace(given))
            {
                continue;
            }

            try
            {
                var published = Publisher.Publish(PublishRequestReader.Read(given));
                await output.WriteLineAsync(PublishedJson.Write(published));
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
