import pdfkit
from bs4 import BeautifulSoup
from flask import request
from playwright.async_api import Page, async_playwright
from selenium import webdriver
from weasyprint import HTML


def driven():
    url = request.args["url"]
    driver = webdriver.Chrome(options=webdriver.ChromeOptions())
    driver.get(url)  # error[no-ssrf]: reaches the page that a browser opens
    driver.get("https://example.com/" + url)
    driver.execute_script(url)  # error[no-code-injection]: reaches the script that a browser runs
    driver.execute_script("return document.title")
    driver.save_screenshot(url)  # error[no-path-traversal]: reaches the file that is written
    eval(driver.page_source)  # error[no-code-injection]: reaches program text
    eval(driver.title)  # error[no-code-injection]: reaches program text
    element = driver.find_element("id", "q")
    element.send_keys(url)
    eval(element.text)  # error[no-code-injection]: reaches program text
    eval(element.get_attribute("value"))  # error[no-code-injection]: reaches program text
    driver.quit()


async def played(page: Page):
    url = request.args["url"]
    await page.goto(url)  # error[no-ssrf]: reaches the page that a browser opens
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch()
        page = await browser.new_page()
        await page.goto(url)  # error[no-ssrf]: reaches the page that a browser opens
        await page.goto("https://example.com/" + url)
        await page.evaluate(url)  # error[no-code-injection]: reaches the script that a browser runs
        await page.set_content(url)  # error[no-html-injection]: reaches the page that a browser shows
        await page.screenshot(path=url)  # error[no-path-traversal]: reaches the file that is written
        await page.click("#q")
        eval(await page.content())  # error[no-code-injection]: reaches program text
        eval(await page.locator("#q").inner_text())  # error[no-code-injection]: reaches program text
        await browser.close()


def read():
    soup = BeautifulSoup(request.args["html"], "html.parser")
    eval(soup.find("a").text)  # error[no-code-injection]: reaches program text
    eval(soup.get_text())  # error[no-code-injection]: reaches program text
    for link in soup.find_all("a"):
        eval(link.get("href"))  # error[no-code-injection]: reaches program text
    pdfkit.from_url(request.args["url"], "out.pdf")  # error[no-ssrf]: reaches the page that a browser opens
    pdfkit.from_string(request.args["html"], "out.pdf")  # error[no-html-injection]: reaches the page that a browser shows
    HTML(string=request.args["html"]).write_pdf("out.pdf")  # error[no-html-injection]: reaches the page that a browser shows
    HTML(request.args["url"])  # error[no-ssrf]: reaches the page that a browser opens
