using Newtonsoft.Json.Linq;

namespace Performix.Bot.Slack.Outgoing;

/// <summary>Text objects and texts, cut to their limits.</summary>
internal sealed class TextFit(LeftOut leftOut)
{
    public static bool IsBlank(JToken? text) => string.IsNullOrWhiteSpace((string?)text?["text"]);

    public static JObject Marked(string text) => new() { ["type"] = "mrkdwn", ["text"] = text };

    /// <summary>Cuts a text object that is there; takes it away where it says nothing.</summary>
    /// <returns>True where there is text.</returns>
    public bool Object(JObject owner, string name, int most)
    {
        if (owner[name] is not JObject text)
        {
            return false;
        }

        if (IsBlank(text))
        {
            owner.Remove(name);
            return false;
        }

        Cut(text, most);
        return true;
    }

    public void Cut(JObject text, int most)
    {
        var words = (string?)text["text"] ?? "";
        if (words.Length > most)
        {
            text["text"] = (string?)text["type"] == "mrkdwn" ? TextCut.Marked(words, most) : TextCut.Plain(words, most);
            leftOut.AddEnd();
        }
    }

    /// <summary>Cuts a bare string that is there; takes it away where it is empty.</summary>
    public static void String(JObject owner, string name, int most)
    {
        var text = (string?)owner[name];
        if (string.IsNullOrEmpty(text))
        {
            owner.Remove(name);
        }
        else if (text.Length > most)
        {
            owner[name] = TextCut.Plain(text, most);
        }
    }
}
