using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Performix.Sandbox.Workspace.Api;

/// <summary>One page of a list, and the cursor to the next.</summary>
internal static class Paging
{
    private const int Usual = 100;
    private const int Most = 1000;

    public static JsonObject Of(ApiCall call, string name, IReadOnlyList<JsonNode> all)
    {
        var limit = call.Whole("limit", Usual);
        if (limit is < 1 or > Most)
        {
            throw new SlackRefusal("invalid_limit");
        }

        var from = Offset(call.Text("cursor"), all.Count);
        var page = all.Skip(from).Take(limit).ToArray();
        var next = from + page.Length < all.Count ? Cursor(from + page.Length) : "";
        return new JsonObject
        {
            [name] = new JsonArray(page),
            ["response_metadata"] = new JsonObject { ["next_cursor"] = next },
        };
    }

    private static string Cursor(int offset) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes("next:" + offset.ToString(CultureInfo.InvariantCulture)));

    private static int Offset(string? cursor, int count)
    {
        if (cursor is null)
        {
            return 0;
        }

        var bytes = new byte[cursor.Length];
        if (Convert.TryFromBase64String(cursor, bytes, out var length)
            && Encoding.ASCII.GetString(bytes, 0, length) is ['n', 'e', 'x', 't', ':', .. var digits]
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            && offset <= count)
        {
            return offset;
        }

        throw new SlackRefusal("invalid_cursor");
    }
}
