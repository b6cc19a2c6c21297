// What is run when the page is there is given jQuery, under whichever name.
jQuery(function ($) {
  $("#log").append(decodeURIComponent(location.hash.slice(1))); // error[no-html-injection]
});
jQuery(document).ready(($) => {
  $("#log").html(decodeURIComponent(location.hash.slice(1))); // error[no-html-injection]
  $("#log").text(location.hash.slice(1));
});
jQuery.globalEval(decodeURIComponent(location.hash.slice(1))); // error[no-code-injection]

const filled = $.extend({ title: "" }, { title: decodeURIComponent(location.hash.slice(1)) });
$("#log").html(filled.title); // error[no-html-injection]
$("#log").text(filled.title);

// Before version 3 a text that begins with "#" may be markup; one that begins with the program's own words is a selector.
$(location.hash).show(); // error[no-html-injection]: may reach markup of the page
$("#" + location.hash.slice(1)).show();
$(".item-" + location.search).hide();

// A plug-in's own set of elements, and pages that are loaded into one.
$.fn.greet = function () {
  this.html(`<b>${location.search}</b>`); // error[no-html-injection]: markup of the page
  return this.text(location.search);
};
$("#page").load(new URLSearchParams(location.search).get("page")); // error[no-ssrf]: address whose markup is shown
$("#page").load("/pages/start.html", () => $("#page").show());
$("img").load(() => $("img").show());
