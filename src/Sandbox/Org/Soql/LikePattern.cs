using System.Text;
using System.Text.RegularExpressions;

namespace Performix.Sandbox.Org.Soql;

/// <summary>
/// % for any run of characters, _ for one, without regard to case; a backslash takes their meaning away.
/// </summary>
internal sealed class LikePattern
{
    private readonly Regex _regex;

    public LikePattern(string pattern)
    {
        var text = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            var isEscape = pattern[i] == '\\' && i + 1 < pattern.Length;
            i += isEscape ? 1 : 0;
            text.Append((pattern[i], isEscape) switch
            {
                ('%', false) => ".*",
                ('_', false) => ".",
                _ => Regex.Escape(pattern[i].ToString()),
            });
        }

        _regex = new Regex(
            text.Append('$').ToString(),
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline,
            TimeSpan.FromSeconds(1));
    }

    public bool Matches(string text) => _regex.IsMatch(text);
}
